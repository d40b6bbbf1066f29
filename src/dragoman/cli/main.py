"""`dragoman`: its commands, each in a file of its own that is imported when it runs.

Exit status: 0 all went well, 1 an error, 2 a wrong call, 3 some sources were rejected.
"""

import importlib
import sys

import click

from dragoman.errors import DragomanError

# Name, and what it does in a line. The module of a command has its name.
COMMANDS = {
    "read": "Read articles and print what each says; nothing is stored.",
    "group": "Group articles into stories; nothing is stored.",
    "add": "Add files and folders to the desk.",
    "stories": "List the stories of the desk.",
    "story": "Show one story: facts, origins, disagreements, omissions.",
    "about": "The dossier of a person, body or country, or of several together.",
    "timeline": "Facts in the order of their days.",
    "quotes": "Who said what, through which hands.",
    "sources": "Outlets and agencies: own texts, wires, who is relied on.",
    "search": "Search the articles of the desk.",
    "languages": "The languages, and what each folder holds.",
    "doctor": "Check that everything that Dragoman needs is there.",
}


class _Commands(click.Group):
    """Lists all commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"dragoman.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dragoman")
@click.option("--desk", metavar="PATH", envvar="DRAGOMAN_DESK", help="The desk: a file, or sqlite:///FILE.")
@click.pass_context
def cli(ctx: click.Context, desk: str | None) -> None:
    """Reads news in any language and keeps a record of what happened, who says so, and who they got it
    from."""
    ctx.obj = desk


def main() -> None:
    """The entry point: errors are one clear line, and the exit status tells."""
    try:
        # Without standalone mode an exit status comes back as the value of the call.
        sys.exit(cli(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except DragomanError as error:
        click.echo(f"dragoman: {error}", err=True)
        sys.exit(1)
