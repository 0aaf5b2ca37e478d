"""A run renewed where a few documents have changed: only what these touch is judged again, all else stands as it stood.

What was kept of the run before is a `Memory`. A document that holds nothing but a source and its claims touches the groups of its
claims, before and after the change, and nothing further, provided that nothing in the project reaches across groups (`local`).
Where that is not plain, nothing is renewed, and the run is made whole: a finding is never guessed.
"""
