# What a person does with Cadre from a checkout. Swift itself comes first: https://www.swift.org/install
#
# SWIFT_BUILD_FLAGS goes to every build: make test SWIFT_BUILD_FLAGS='--jobs 2'
# PREFIX and DESTDIR say where `make install` puts things.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PREFIX ?= /usr/local
SWIFT_BUILD_FLAGS ?=

bindir := $(DESTDIR)$(PREFIX)/bin
sharedir := $(DESTDIR)$(PREFIX)/share/cadre
bash_completion := $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cadre
zsh_completion := $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cadre
fish_completion := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cadre.fish

# An installed cadre brings Swift's runtime along. It is built apart, so that it leaves the everyday build alone.
release_flags := --configuration release --static-swift-stdlib --scratch-path .build/release-for-install

.PHONY: help demo samples build test lint bench install uninstall clean needs-build needs-test

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: build ## Build Cadre and let it plan a whole course, from survey answers to documents, in demo/
	"$$(swift build $(SWIFT_BUILD_FLAGS) --show-bin-path)/cadre" demo --output demo

build: needs-build ## Build the command
	swift build $(SWIFT_BUILD_FLAGS) --product cadre

# A run that finds no tests proves nothing, so it fails.
test: needs-test ## Run every test
	@log=$$(mktemp); trap 'rm -f "$$log"' EXIT; \
	swift test $(SWIFT_BUILD_FLAGS) 2>&1 | tee "$$log"; \
	grep -Eq 'Test run with [1-9][0-9]* tests?|Executed [1-9][0-9]* tests?' "$$log" \
		|| { echo 'make test: no test was run' >&2; exit 1; }

lint: ## Check the form of all Swift
	swift format lint --strict --recursive Sources Tests Fuzz/Sources Package.swift \
		$(if $(shell find Benchmarks -name '*.swift' -print -quit 2>/dev/null),Benchmarks)
	@! grep -rnE '^(internal |package |public )?import Foundation$$' Sources \
		|| { echo 'make lint: import FoundationEssentials or Glibc; all of Foundation makes the command 44 MB larger' >&2; exit 1; }

samples: build ## Make the sample answers in seeds/samples anew
	@for survey in sg-2026 bio-2026; do \
		"$$(swift build $(SWIFT_BUILD_FLAGS) --show-bin-path)/cadre" sample curricula/surveys/$$survey.yaml \
			--output seeds/samples/$$survey.csv --key seeds/samples/$$survey-key.csv; \
	done
	"$$(swift build $(SWIFT_BUILD_FLAGS) --show-bin-path)/cadre" sample curricula/surveys/afis-2026.yaml \
		--records 400 --output seeds/samples/afis-2026.csv --key seeds/samples/afis-2026-key.csv

bench: needs-build ## Measure how fast it is, and compare
	Benchmarks/run

install: needs-build ## Install the command, its curricula and its completions below PREFIX
	swift build $(release_flags) $(SWIFT_BUILD_FLAGS) --product cadre
	cadre="$$(swift build $(release_flags) $(SWIFT_BUILD_FLAGS) --show-bin-path)/cadre"; \
	install -D -s -m 755 "$$cadre" '$(bindir)/cadre'; \
	rm -rf '$(sharedir)'; \
	find curricula seeds -type f -exec install -D -m 644 '{}' '$(sharedir)/{}' ';'; \
	mkdir -p '$(dir $(bash_completion))' '$(dir $(zsh_completion))' '$(dir $(fish_completion))'; \
	"$$cadre" --generate-completion-script bash >'$(bash_completion)'; \
	"$$cadre" --generate-completion-script zsh >'$(zsh_completion)'; \
	"$$cadre" --generate-completion-script fish >'$(fish_completion)'

uninstall: ## Take away what was installed below PREFIX
	rm -f '$(bindir)/cadre' '$(bash_completion)' '$(zsh_completion)' '$(fish_completion)'
	rm -rf '$(sharedir)'

clean: ## Remove everything that was built or made
	swift package clean
	rm -rf .build/release-for-install .bench demo

needs-build:
	@scripts/install-needs build

needs-test:
	@scripts/install-needs test
