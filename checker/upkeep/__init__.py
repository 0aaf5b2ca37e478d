"""What changes a project on its user's word: the baseline, fixes, reconciliations. It judges first, writes, and judges again."""
