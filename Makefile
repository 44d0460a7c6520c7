# The commands you need. Each sets up what it needs, skips what's already done and prints how long it took.

.DEFAULT_GOAL := help
.PHONY: help setup build run demo demo-new dev check lint test browser-test bench package package-test clean

SHELL := bash
STEP := . scripts/env && step

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Install the build tools
	@scripts/setup

build: setup ## Build a release into target/
	@$(STEP) "building in release (takes about 8 minutes the first time on two cores, then 3)" scripts/build

run: build ## Build, and serve the example foundations on http://127.0.0.1:3000
	@GUILDHALL_DEVELOPMENT=true exec target/dist/guildhall serve

demo: build ## Build, and serve the example foundations with invented members and three years of history
	@scripts/demo

demo-new: build ## Make that history anew, until today
	@scripts/demo new

dev: setup ## Serve a debug build, and rebuild after every change
	@. scripts/env && GUILDHALL_DEVELOPMENT=true cargo leptos watch

check: setup ## Check formatting, lints and dependencies
	@scripts/lint

test: ## Run everything a change has to pass
	@scripts/test

browser-test: ## Test the last release build in Chromium
	@scripts/browser-test

bench: build ## Measure sizes and speed against their budgets
	@scripts/bench

package: build ## Make a .deb and a tarball of the release, in target/package
	@$(STEP) "packaging" scripts/package

package-test: ## Test the packages in a clean Debian tree (needs root)
	@scripts/package-test

clean: ## Remove this checkout's build; keeps the shared cache
	rm -rf target/site target/dist target/package end2end/results
