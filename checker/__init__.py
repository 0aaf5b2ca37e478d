"""factlint: recorded claims in, their discrepancies out.

Text becomes claims (`loading`), claims are compared (`compare`), rules yield
findings (`rules`, run by `engine`), findings become reports (`report`).
"""

__version__ = "0.1.0"
