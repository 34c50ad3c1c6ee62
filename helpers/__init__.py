"""A Good Cry? What stands behind the notebooks."""
