# Two commands do everything: `make play` and `make test`. Each sets up what it needs, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
RUN := $(BIN)/python
APT := -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20
ONLINE := --disable-pip-version-check --quiet

.PHONY: help play serve test check browser format bench torture pictures messages wheel lock clean

help:  ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*## /\t/' | expand -t 12

play: $(VENV)/.ready  ## set up and start the game
	@$(BIN)/fathoms

serve: $(VENV)/.ready-dev  ## play on a page in the browser of this computer
	@$(BIN)/fathoms serve --open

test: check browser  ## lint, types, import contracts, and all tests
	$(RUN) -m pytest -n 2 -q

check: $(VENV)/.ready-dev  ## lint, types and import contracts only
	$(BIN)/ruff format --check --quiet game tests
	$(BIN)/ruff check --quiet game tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

browser:  ## get Chromium for the browser's tests, where there is apt-get and the right to use it
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if command -v apt-get >/dev/null && test "$$(id -u)" = 0; then \
		apt-get $(APT) update && apt-get $(APT) install -y --no-install-recommends chromium >/dev/null; \
	else false; fi || echo "There is no Chromium here, so the tests in a browser are skipped."

format: $(VENV)/.ready-dev  ## put the code in order
	$(BIN)/ruff check --fix --quiet game tests
	$(BIN)/ruff format --quiet game tests

bench: $(VENV)/.ready-dev  ## how quick it is, as ratios against floors of the same run
	$(RUN) -m tests.bench

torture: $(VENV)/.ready-dev  ## kill, cut the power and damage by the thousand: a quarter of an hour
	$(RUN) -m tests.torture

pictures: $(VENV)/.ready-dev  ## render the pictures of the README from the real screens
	$(RUN) -m tests.pictures

messages: $(VENV)/.ready-dev  ## write the template that translators begin with, game/locales/fathoms.pot
	$(RUN) -m tests.messages

wheel: $(VENV)/.ready  ## build what can be installed, into dist/
	$(RUN) -m hatchling build -t wheel

$(VENV)/.ready: requirements.lock pyproject.toml
	@test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install $(ONLINE) --require-hashes -r requirements.lock
	@$(RUN) -m pip install $(ONLINE) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	@$(RUN) -m pip install $(ONLINE) --require-hashes -r requirements-dev.lock
	@touch $@

lock:  ## renew the lock files (needs uv)
	uv pip compile pyproject.toml --group build --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --quiet -o requirements.lock
	uv pip compile pyproject.toml --group dev --extra web --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --quiet -c requirements.lock -o requirements-dev.lock

clean:  ## remove the set-up and all caches; games in saves/ stay
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
