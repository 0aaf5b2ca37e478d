"""The one room that writes into a project: it splices texts, compares what they mean before and after, and replaces files whole."""
