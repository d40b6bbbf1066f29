"""dragoman doctor"""

import click

from dragoman.cli.options import desk_option, json_option, print_json


@click.command("doctor")
@desk_option
@json_option
def command(desk: str | None, as_json: bool) -> None:
    """Check Python, search, cache, language folders, atlas and desk; say what to do where one is not well."""
    from dragoman.desk import doctor

    checks = doctor(desk or click.get_current_context().find_root().obj)
    if as_json:
        print_json(checks)
    else:
        from rich.markup import escape

        from dragoman.cli.show import console

        out = console()
        for check in checks:
            mark = "[green]well[/]   " if check.well else "[yellow]look at[/]"
            out.print(f"{mark} {check.name}: {escape(check.seen)}", soft_wrap=True)
            if not check.well:
                out.print(f"        → {escape(check.remedy)}", soft_wrap=True)
    if not all(check.well for check in checks):
        raise click.exceptions.Exit(1)
