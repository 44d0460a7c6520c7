# What one types. `make run` and `make test` set up what they need, do nothing twice, and say how long it takes.

.DEFAULT_GOAL := help
.PHONY: help setup build run dev check lint test browser-test bench clean

SHELL := bash
STEP := . scripts/env && step

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Install what a build needs
	@scripts/setup

build: setup ## Build the site in release
	@$(STEP) "building in release (about 8 minutes the first time on two cores, 3 after a change)" scripts/build

run: build ## Build, and serve the shipped foundations on http://127.0.0.1:3000
	@GUILDHALL_DEVELOPMENT=true exec target/dist/guildhall serve

dev: setup ## Build and serve for development, again after every change
	@. scripts/env && GUILDHALL_DEVELOPMENT=true cargo leptos watch

check: setup ## Formatting and lints
	@scripts/lint

test: ## Everything that a change must pass
	@scripts/test

browser-test: ## The release build in Chromium, without building it again
	@scripts/browser-test

bench: build ## Sizes and speed, each figure beside its budget
	@scripts/bench

clean: ## Remove what was built in this checkout; the shared cache stays
	rm -rf target/site target/dist end2end/results
