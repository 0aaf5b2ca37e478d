"""What earlier runs came to, kept so that what has not changed is not worked out again.

One SQLite file in the user's own folder, never in the checked one. A run is found again by what was asked and in which
circumstances (`circumstances`), and counts only if every file, folder and link that it looked at still answers the same
(`inputs`). Every row is sealed with a key that only this user has (`seal`): a row that anyone else wrote, cut or moved is
no row. Whatever goes wrong here, the run is made as if there were no cache.
"""
