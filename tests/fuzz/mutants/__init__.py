"""Does a test notice when the code is wrong in one place? `python -m tests.fuzz.mutants --help`.

A mutant is the package with one sign, operator, number, word or condition changed. All mutants are compiled into one package (`switches`):
each place asks whether its own number is on, so a mutant is a number that is set in a forked child, and costs no more than the tests that
reach it (`trial`). That is why this is neither `mutmut` nor `cosmic-ray`: the one leaves out every function with a decorator, hence all
that is cached, and collects the tests anew for each mutant; the other starts an interpreter for each.
"""
