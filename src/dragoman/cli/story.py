"""dragoman story"""

import click

from dragoman.cli.options import desk_option, json_option, print_json, the_desk


@click.command("story")
@click.argument("story_id", metavar="ID")
@desk_option
@json_option
def command(story_id: str, desk: str | None, as_json: bool) -> None:
    """Show one story: its facts with their origins and reasons, disagreements, omissions, neighbours.

    ID is the story's id or enough of its beginning (`dragoman stories` lists them).
    """
    with the_desk(desk) as opened:
        story = opened.story(story_id)
    if as_json:
        print_json(story)
        return
    from dragoman.cli.show_story import show_story

    show_story(story)
