"""Entries of the project that have served their time."""
