# Two commands for a newcomer: `make demo` and `make test`. Both set up everything they need.
.PHONY: demo test lint check setup score docs clean

BIN := .venv/bin

demo: setup
	@$(BIN)/python tools/demo.py

test: setup lint
	@$(BIN)/python -m pytest
	@$(BIN)/python benchmarks/gate.py

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

# The tables of benchmarks/README.md, measured anew.
score: setup
	@$(BIN)/python benchmarks/score.py

# The generated reference pages.
docs: setup
	@$(BIN)/python tools/make_docs.py

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml tools/setup.sh
	@bash tools/setup.sh

clean:
	rm -rf .venv
