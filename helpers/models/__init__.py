"""The science: numbers in, arrays out. No widget, no plot, no file."""
