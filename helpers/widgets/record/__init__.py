"""The reader's record: kept, opened, handed in, erased."""
