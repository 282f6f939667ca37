# make            build Recto and render the examples into output/
# make test       everything a change must pass
# make bench      compare speed, memory, size and typography with other programs
# make install    copy the program, its layouts and its font settings below PREFIX

PREFIX ?= /usr/local
DESTDIR ?=

BUILD := swift build --configuration release --static-swift-stdlib --product recto -Xlinker -s
RECTO := .build/release/recto
APPLICATION := 面向中文学术文本的信息抽取方法研究

.PHONY: all setup build examples test bench install clean

all: examples

setup:
	@scripts/setup

build: setup
	$(BUILD)

$(RECTO):
	@scripts/setup
	$(BUILD)

examples: build
	$(RECTO) render examples/activities.zh.md examples/activities.en.md examples/person.yaml \
	  --layout cv --lang zh,en -o output
	$(RECTO) render examples/activities.zh.md examples/activities.en.md examples/person.yaml \
	  --layout appendix --lang zh,en -o output --set 'appendix.application=$(APPLICATION)'
	$(RECTO) render examples/activities.zh.md examples/activities.en.md examples/person.yaml \
	  examples/publications.bib --layout cv --lang zh,en -o output/publications
	$(RECTO) render examples/dossier.yaml --layout cv --lang zh,en -o output
	$(RECTO) batch examples/institute --layout cv,appendix --lang zh -o output/institute

test: setup
	@scripts/check

bench: build
	@scripts/setup --bench
	@benchmarks/run
	@benchmarks/typography/run

# Builds only where nothing is built: `make && sudo make install` leaves no files of root behind.
install: $(RECTO)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/recto
	install -m 755 $(RECTO) $(DESTDIR)$(PREFIX)/bin/recto
	cp -R layouts fonts $(DESTDIR)$(PREFIX)/share/recto/

clean:
	rm -rf .build
	find output -mindepth 1 ! -name README.md -delete
