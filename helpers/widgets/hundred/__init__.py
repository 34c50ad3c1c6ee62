"""A hundred small people: how many of them?"""
