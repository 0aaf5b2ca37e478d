"""A check shared among the workers of a dask cluster: every worker reads the project for itself and judges one slice of it.

Nothing is sent to a worker but where the project lies and the number of its slice; a claim costs more to send than to read. What a slice
comes to is sent back by reference to what everyone has read, and put together as if one process had found it (see `engine.apart`).
"""
