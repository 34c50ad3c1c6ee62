"""A class on one hub: a real JupyterHub on this machine, and learners who open lessons through its proxy, all at once."""
