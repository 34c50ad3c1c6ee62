"""The guide for muscle relaxation."""
