"""The project's own rules: read (`compiled`), bound to claims (`candidates`) and asked (`violations`)."""
