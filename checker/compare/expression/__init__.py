"""The small language of the project's own rules: `b.value <= a.value and b.as_of - a.as_of < 365`.

Text becomes tokens (`tokens`), tokens a tree (`parser`), the tree gets types (`types`), and is asked of bound claims
(`evaluation`). Nothing but this grammar exists: no calls except `abs`, `min` and `max`, no attribute except those listed, no
loops; numbers are exact. An own parser of a page, rather than a subset of Python's, because literals stay fractions,
columns are those of the text, and neither warnings nor recursion of the host's parser come into it.
"""
