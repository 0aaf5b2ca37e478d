import sys

if sys.path and not sys.flags.safe_path:
    del sys.path[0]  # `python -m` puts the working folder there, which may be the one that is checked: nothing in it is to be imported

from checker.cli import main

main()
