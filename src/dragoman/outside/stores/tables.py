"""The tables of a desk, for every SQL store. Bodies are JSON of the public form."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

# Raise it when the tables change; a desk of another edition is told, not misread.
EDITION = "1"

metadata = MetaData()

about = Table("about", metadata, Column("key", String, primary_key=True), Column("value", String, nullable=False))

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("file", String),
    Column("url", String),
    Column("outlet", String),
    Column("language", String, nullable=False),
    Column("published", String),
    Column("title", String),
    Column("content", LargeBinary, nullable=False),  # the capture's bytes, deflated
    Column("reading", LargeBinary, nullable=False),
    Index("articles_published", "published"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("article", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("speaker", String),
    Column("body", LargeBinary, nullable=False),
    Index("quotes_speaker", "speaker"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("start", String),
    Column("end", String),
    Column("title", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

story_articles = Table(
    "story_articles",
    metadata,
    Column("article", String, primary_key=True),
    Column("story", String, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False),
    Index("story_articles_story", "story"),
)
