"""Slices of a project judged in other processes, or on other machines: the sources one by one, the subjects one by one.

A slice is a pure function of what was read. What it comes to is sent back by reference to what everyone has, put together in the order
in which one process would have found it, and so every report is the same to the byte.
"""
