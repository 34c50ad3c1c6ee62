"""Questions: predicted, checked, thought about, asked before and after."""
