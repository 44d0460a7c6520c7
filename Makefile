# What one types. `make run` and `make test` set up what they need, do nothing twice, and say how long it takes.

.DEFAULT_GOAL := help
.PHONY: help setup setup-test build run dev test check lint unit wasm-test browser-test bench clean

ENV := . scripts/env

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Install what a build needs
	@scripts/setup

setup-test: ## Install what the tests need as well
	@scripts/setup test

build: setup ## Build the site in release
	@scripts/build

run: build ## Build, and serve on http://127.0.0.1:3000
	@exec target/dist/guildhall serve

dev: setup ## Build and serve for development, again after every change
	@$(ENV) && cargo leptos watch

check: ## Check the programme files that ship
	@$(ENV) && cargo run --quiet --release -p server --bin guildhall -- check programmes

lint: setup ## Formatting and lints
	@scripts/lint

unit: setup ## Unit, property and endpoint tests
	@scripts/unit-test

wasm-test: setup ## The rules in WebAssembly: the same table of cases as natively
	@scripts/wasm-test

browser-test: setup-test build ## The release build in Chromium
	@$(ENV) && playwright test --config end2end/playwright.config.ts

test: setup-test ## Everything that a change must pass
	@scripts/lint
	@scripts/unit-test
	@scripts/wasm-test
	@scripts/build
	@$(ENV) && playwright test --config end2end/playwright.config.ts

bench: build ## The budgets that exist so far, each figure beside its reference
	@$(ENV) && if [ -f end2end/bench.mjs ]; then node end2end/bench.mjs; else say "there is no bench yet: end2end/bench.mjs"; fi

clean: ## Remove what was built in this checkout; the shared cache stays
	rm -rf target/site target/dist end2end/results
