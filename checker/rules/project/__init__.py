"""The project's own rules, as data in its documents."""
