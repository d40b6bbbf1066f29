"""Dragoman reads news in any language and keeps a record of what happened, who says so, and who they got it from."""
