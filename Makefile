# `make` lists what can be made.
.DEFAULT_GOAL := help
.PHONY: help deps build demo test install uninstall benchmark benchmark-peers figures readme format lint

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# The text that the demo reads: make demo TEXT=article.txt
TEXT ?= Examples/economic-news.txt

# With the Swift runtime inside, the command starts in half the time and runs where no Swift is installed. At a fixed
# address the loader need not write 48,000 addresses anew at each start, which takes 3 ms.
ifeq ($(shell uname -s),Linux)
BUILD_FLAGS ?= --static-swift-stdlib -Xlinker -no-pie
endif

# The compiler leaves folders in TMPDIR behind: they go with one of its own.
swift_run = tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && TMPDIR="$$tmp" $(SWIFT)

WEN := .build/release/wen
bin := $(DESTDIR)$(PREFIX)/bin
bash_completion := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zsh_completion := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
fish_completion := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
manual := $(DESTDIR)$(PREFIX)/share/man/man1
swift_sources := Sources Tests Benchmarks Package.swift

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Looks for the headers of ICU and zlib as the compiler does; installs them where apt can.
deps:
	@has_headers() { \
	    for compiler in clang cc; do \
	        command -v $$compiler >/dev/null || continue; \
	        printf '#include <unicode/ubrk.h>\n#include <zlib.h>\n' | $$compiler -E -x c - >/dev/null 2>&1 && return 0; \
	    done; \
	    return 1; \
	}; \
	has_headers && exit 0; \
	if ! command -v apt-get >/dev/null; then \
	    echo "Wen needs the headers of ICU and zlib, and there is no apt-get here to install them." >&2; \
	    echo "Install them (Fedora: libicu-devel zlib-devel, Arch: icu zlib) and run make again." >&2; \
	    exit 1; \
	fi; \
	root=; [ "$$(id -u)" -eq 0 ] || root=sudo; \
	echo "Installing the headers of ICU and zlib (libicu-dev, zlib1g-dev) …" >&2; \
	$$root apt-get update -qq >&2 \
	    && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libicu-dev zlib1g-dev </dev/null >&2 || { \
	    echo "libicu-dev and zlib1g-dev could not be installed: see the lines above, install it yourself and run make again." >&2; \
	    exit 1; \
	}

build: deps ## Build the command for release: .build/release/wen
	$(swift_run) build -c release --product wen $(BUILD_FLAGS)

demo: build ## Build, then analyse an example (or TEXT=FILE)
	@echo
	@echo '$$ wen $(TEXT)'
	@$(WEN) '$(TEXT)'

test: deps ## Run all tests
	$(swift_run) test --quiet --disable-xctest

install: build ## Install the command, its manual page and its completions under PREFIX (/usr/local)
	install -d '$(bin)' '$(manual)' '$(bash_completion)' '$(zsh_completion)' '$(fish_completion)'
	install -m 755 $(WEN) '$(bin)/wen'
	$(WEN) manual > '$(manual)/wen.1'
	$(WEN) --generate-completion-script bash > '$(bash_completion)/wen'
	$(WEN) --generate-completion-script zsh > '$(zsh_completion)/_wen'
	$(WEN) --generate-completion-script fish > '$(fish_completion)/wen.fish'

uninstall: ## Remove what install put under PREFIX
	rm -f '$(bin)/wen' '$(manual)/wen.1' '$(bash_completion)/wen' '$(zsh_completion)/_wen' '$(fish_completion)/wen.fish'

benchmark: build ## Measure speed on the examples, then run the suites of Benchmarks
	$(WEN) benchmark Examples/*.txt
	$(SWIFT) package --package-path Benchmarks benchmark

benchmark-peers: build ## Measure Wen beside other systems (sets up Python environments)
	Benchmarks/peers/run

figures: build ## Measure what README.md and Benchmarks/README.md show, and write it anew
	Benchmarks/measure

readme: build ## Write the outputs and tables in README.md and Benchmarks/README.md anew
	Scripts/readme

format: ## Format the Swift sources in place
	$(SWIFT) format -i -r $(swift_sources)

lint: ## Check the format of the Swift sources
	$(SWIFT) format lint --strict -r $(swift_sources)
