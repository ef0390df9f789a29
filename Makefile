# make run    set up, check and export the example
# make test   set up, run all tests
# Everything is installed into .venv; a second call starts at once.

SHELL := /bin/bash
.DEFAULT_GOAL := run
.PHONY: run test check docs examples benchmarks contact-sheet screenshots package lock clean system-run system-test

PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name))))
BIN := .venv/bin
STAMPS := .venv/stamps
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-input
SOP := $(BIN)/sop-studio
EXAMPLE = $(firstword $(wildcard examples/SOP-CS-001*.sop))
WORKERS ?= 2

# Real files to test against, where they lie beside the repository; the tests that need them skip elsewhere.
CORPUS := $(shell cd ../shared/corpus 2>/dev/null && pwd)
ifneq ($(CORPUS),)
export SOP_STUDIO_CORPUS ?= $(CORPUS)
endif

# ---------------------------------------------------------------- to use

run: system-run $(STAMPS)/run
	@$(SOP) validate $(EXAMPLE); test $$? -lt 2
	@$(SOP) export $(EXAMPLE) --to docx,pdf,svg,png --out out
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then echo "Opening the window"; setsid $(SOP) $(EXAMPLE) >out/window.log 2>&1 </dev/null & fi

test: system-test $(STAMPS)/dev
	$(BIN)/python -m pytest -n $(WORKERS) -q

check: $(STAMPS)/dev
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/python -m docs._make --check

# ---------------------------------------------------------------- to make

docs: $(STAMPS)/dev
	$(BIN)/python -m docs._make

examples: $(STAMPS)/dev
	$(BIN)/python examples/make.py

benchmarks: $(STAMPS)/dev
	$(BIN)/python -m pytest benchmarks --benchmark-enable -q

contact-sheet: $(STAMPS)/dev
	$(BIN)/python -m benchmarks.contact_sheet out/contact-sheet

screenshots: $(STAMPS)/dev
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python packaging/screenshots.py docs/pictures

package: $(STAMPS)/dev
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build/pyinstaller build_installer.spec
	$(BIN)/python packaging/smoke.py dist/sop-studio $(EXAMPLE)

lock: $(STAMPS)/dev
	$(BIN)/uv pip compile $(LOCK) --group build --output-file requirements.lock
	$(BIN)/uv pip compile $(LOCK) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

LOCK := pyproject.toml --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-config \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

clean:
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks

# ---------------------------------------------------------------- set-up, one stamp for each step done

system-run:
	@PYTHON="$(PYTHON)" packaging/linux/system-packages run

system-test:
	@PYTHON="$(PYTHON)" packaging/linux/system-packages test

$(STAMPS)/venv: | system-run
	@echo "Setting up .venv"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed." if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements.lock pyproject.toml $(STAMPS)/venv
	@echo "Installing what the program needs"
	@$(PIP) --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(STAMPS)/dev: requirements-dev.lock $(STAMPS)/run
	@echo "Installing what the tests and checks need"
	@$(PIP) --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@
