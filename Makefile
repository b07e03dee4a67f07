# SPDX-License-Identifier: EUPL-1.2
#
# From the notes in input/ to the minutes in output/, in stages: each folder
# pipeline/n-name is one program build/bin/name and writes to build/n-name.

## what there is

INPUT    ?= input
OUTPUT   ?= output
TEMPLATES ?= templates
ifdef SANITIZE
BUILD    ?= build/sanitize
else ifdef COVERAGE
BUILD    ?= build/coverage
else
BUILD    ?= build
endif

stages    := 1-survey 2-resolve 3-collect 4-compose 5-typeset 6-bind
audiences := intern oeffentlich
program    = $(BUILD)/bin/$(word 2,$(subst -, ,$1))

# without the notes nothing would be justified, and all that is made removed
ifeq ($(wildcard $(INPUT)/.),)
$(error Den Ordner »$(INPUT)« mit den Sitzungen gibt es nicht)
endif

# folders with other names are reported by the target "namen"
sessions_all := $(sort $(shell find $(INPUT) -mindepth 1 -maxdepth 1 -xtype d \
	-not -name '*[!a-z0-9-]*' -printf '%f\n'))
sessions  := $(if $(S),$(filter $(S),$(sessions_all)),$(sessions_all))
documents  = $(foreach a,$1,$(2:%=$(OUTPUT)/$a/%/niederschrift.pdf))

unknown   := $(strip $(foreach s,$(S),$(if $(filter $s,$(sessions_all)),,$s)))
ifneq ($(unknown),)
$(error Die Sitzung »$(unknown)« gibt es nicht. Vorhanden: $(sessions_all))
endif

## how to compile

CC       ?= cc
warnings := -Wall -Wextra -Wshadow -Werror
CFLAGS   ?= -O2 -g
# each program is optimised as a whole; where faults are looked for, by file
whole    := $(if $(SANITIZE)$(COVERAGE),,-O3 -flto=auto)
cflags   := -std=c11 $(warnings) -Ipipeline \
	$(shell pkg-config --cflags harfbuzz harfbuzz-subset)
ifdef SANITIZE
cflags   += -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
export LSAN_OPTIONS := suppressions=tests/leaks.supp:print_suppressions=0
endif
ifdef COVERAGE
cflags   += --coverage -O0
endif
# what Debian has as archives is linked in: to look for libraries and bind
# them at each start takes a short stage longer than to compose
inside          = -Wl,-Bstatic $1 -Wl,-Bdynamic
libs_base      := $(call inside,-lcmark -lyaml -lutf8proc -lnettle)
libs_1-survey  := $(libs_base) -lqpdf -lm
libs_6-bind    := $(libs_base) -lqpdf -lm
libs_2-resolve := $(libs_base)
libs_3-collect := $(libs_base)
libs_4-compose := $(libs_base)
libs_5-typeset := $(libs_base) $(call inside,-lhyphen -lpng -ldeflate) \
	-lhpdf -lz -lm $(shell pkg-config --libs harfbuzz harfbuzz-subset)

sources    = $(sort $(wildcard pipeline/$1/*.c))
objects    = $(patsubst %.c,$(BUILD)/obj/%.o,$(call sources,$1))
base      := $(call objects,base)

## what people ask for

MAKEFLAGS += --no-builtin-rules --keep-going
# all processors, unless the call says otherwise: make 4.3 does not tell its
# -j while it reads this, the kernel does
ifeq ($(filter -j% --jobs%,$(MAKEFLAGS) $(shell tr '\0' ' ' </proc/$$PPID/cmdline)),)
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += --jobs=$(shell nproc)
endif
endif
Q := $(if $(V),,@)
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: all intern oeffentlich pruefen programs namen aufraeumen siegeln immer help clean \
	check bless conformance bench lint schema felder neu

all: intern oeffentlich ## alle Dokumente aller Sitzungen
intern: $(call documents,intern,$(sessions)) aufraeumen namen ## nur die internen Fassungen
oeffentlich: $(call documents,oeffentlich,$(sessions)) aufraeumen namen ## nur die öffentlichen Fassungen
# ends the line that counts, once
all intern oeffentlich:
	@$(if $(filter $@,$(or $(MAKECMDGOALS),all)),scripts/progress $(BUILD))
corrected := $(foreach a,$(audiences), \
	$(sessions:%=$(BUILD)/2-resolve/berichtigungen/$a/%.yaml))
pruefen: $(call program,2-resolve) $(corrected) ## nur prüfen, ohne Dokumente; MESSAGES=gitlab, github oder json
	@scripts/pruefen $(if $S,,-a) $(BUILD) $(INPUT) $(TEMPLATES)/wording.yaml \
	    $(or $(MESSAGES),text) $(sessions)
programs: $(foreach s,$(stages),$(call program,$s)) ## nur die Programme

help: ## diese Übersicht
	@echo 'make [ZIEL] [S=SITZUNG] [V=1]'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(MAKEFILE_LIST) | expand -t 16
	@echo 'Sitzungen:'
	@printf '  %s\n' $(sessions_all)

neu: $(call program,2-resolve) ## eine Sitzung anlegen: make neu GREMIUM=kreistag DATUM=2026-06-16
	$(Q)$(if $(and $(GREMIUM),$(DATUM)),,echo 'Gremium und Datum fehlen:' \
	    'make neu GREMIUM=kreistag DATUM=2026-06-16' >&2; exit 1;) \
	$< -m $(TEMPLATES)/sitzung $(INPUT) "$$GREMIUM" "$$DATUM"
	@echo "Angelegt: $(INPUT)/$$DATUM-$$GREMIUM/"

clean: ## build/ und output/ löschen
	$(Q)rm -rf build output

## the pipeline

# each fault is told once in this call of make, whoever finds it
run := $(shell echo $$PPID.$$(date +%s%N))$(if $(filter-out \
	oeffentlich,$(or $(MAKECMDGOALS),all)),.beide)
tell = scripts/tell $(BUILD) $(run) $1

# what went wrong before must not look current: an old document is put aside
retire = { scripts/retire $(OUTPUT) $1 $2; exit 1; }

$(BUILD)/2-resolve/vokabular.yaml: $(call program,2-resolve)
	@mkdir -p $(@D)
	$(Q)$< -k -o $@

$(BUILD)/5-typeset/deutsch.patterns: /usr/share/hyphen/hyph_de_DE.dic \
    | $(call program,5-typeset)
	@mkdir -p $(@D)
	$(Q)$| -c $< -o $@

# what sessions put right in the minutes of earlier ones; the stamp is new when
# it was looked for, the file of a session when there is something new for it
corrections = $(BUILD)/2-resolve/berichtigungen/$1
corrections_absent = $(filter-out $(wildcard $(call corrections,$1)/*.yaml), \
	$(sessions_all:%=$(call corrections,$1)/%.yaml))
make_index  = $(call program,2-resolve) $(if $(filter oeffentlich,$1),-p) \
	-i $(call corrections,$1) -w $(TEMPLATES)/wording.yaml \
	-d $(call corrections,$1).d -o $(call corrections,$1).stand $(INPUT)

define audience_rules
$(call corrections,$1).stand: $(call program,2-resolve) \
    $(TEMPLATES)/wording.yaml $(if $(call corrections_absent,$1),immer)
	@mkdir -p $(call corrections,$1)
	$(Q)$(call make_index,$1)

$(sessions_all:%=$(call corrections,$1)/%.yaml): $(call corrections,$1).stand ;

$(sessions_all:%=$(BUILD)/2-resolve/%.$1.yaml): $(BUILD)/2-resolve/%.$1.yaml: \
    $(call program,2-resolve) $(TEMPLATES)/wording.yaml \
    $(call corrections,$1)/%.yaml
	@mkdir -p $$(@D)
	$(Q)$(call tell,$$*.resolve) $1 $$< \
	    $(if $(filter oeffentlich,$1),-p) -w $(TEMPLATES)/wording.yaml \
	    -b $(call corrections,$1)/$$*.yaml -d $$(@:.yaml=.d) -o $$@ \
	    $(INPUT) $$* || $$(call retire,$1,$$*)

$(sessions_all:%=$(BUILD)/4-compose/%/niederschrift.$1.md): \
    $(BUILD)/4-compose/%/niederschrift.$1.md: $(BUILD)/2-resolve/%.$1.yaml \
    $(call program,4-compose) $(BUILD)/2-resolve/vokabular.yaml
	@mkdir -p $$(@D)
	$(Q)$(call tell,$$*.compose) $1 $(call program,4-compose) -t $(TEMPLATES)/niederschrift.md \
	    -k $(BUILD)/2-resolve/vokabular.yaml -d $$(@:.md=.d) -o $$@ $$< \
	    || $$(call retire,$1,$$*)

$(sessions_all:%=$(OUTPUT)/$1/%/niederschrift.pdf): \
    $(OUTPUT)/$1/%/niederschrift.pdf: $(BUILD)/4-compose/%/niederschrift.$1.md \
    $(call program,5-typeset) $(BUILD)/5-typeset/deutsch.patterns
	@mkdir -p $$(@D) $(BUILD)/5-typeset/$$*
	$(Q)$(call tell,$$*.typeset) $1 $(call program,5-typeset) -s $(TEMPLATES)/niederschrift.yaml \
	    -p $(BUILD)/5-typeset/deutsch.patterns \
	    -d $(BUILD)/5-typeset/$$*/niederschrift.$1.d -o $$@ $$< \
	    || $$(call retire,$1,$$*)
	@scripts/retire -u $(OUTPUT) $1 $$*
	@scripts/progress $(BUILD) $$@
endef
$(foreach a,$(audiences),$(eval $(call audience_rules,$a)))

-include $(wildcard $(foreach a,$(audiences),$(BUILD)/2-resolve/*.$a.d \
	$(call corrections,$a).d \
	$(BUILD)/4-compose/*/*.$a.d $(BUILD)/5-typeset/*/*.$a.d))

# output/ holds what today's input justifies and nothing else
aufraeumen: ## entfernt Dokumente, deren Sitzung es nicht mehr gibt
	$(Q)scripts/prune $(OUTPUT) $(BUILD) $(sessions_all)

seal_needs := $(call program,2-resolve) $(if $S,$(foreach a,$(audiences), \
	$(sessions:%=$(call corrections,$a)/%.yaml)))
siegeln: $(seal_needs) ## hält eine unterzeichnete Sitzung fest: make siegeln S=…
	$(Q)scripts/seal $< $(TEMPLATES)/wording.yaml $(BUILD) $(INPUT) \
	    $(if $S,$(sessions))

namen: $(call program,2-resolve)
	$(Q)$(if $S,,find $(INPUT) -mindepth 1 -maxdepth 1 -xtype d \
	    -name '*[!a-z0-9-]*' -not -name '.*' -print0 | sed -z 's|.*/||' | \
	    xargs -0 -r -n1 $< -w $(TEMPLATES)/wording.yaml -o /dev/null $(INPUT))

## what is made of the table of fields, and kept

schema: $(call program,2-resolve) ## JSON-Schemata für Editoren, nach einer Änderung der Angaben
	@mkdir -p .vscode/schema
	$(Q)$< -j -o .vscode/schema

felder: $(call program,2-resolve) ## input/FELDER.md, nach einer Änderung der Angaben
	$(Q)$< -f -o $(INPUT)/FELDER.md

## programs

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(cflags) $(CFLAGS) $(whole) -MMD -MP -c -o $@ $<

define stage_rules
$(call program,$1): $(call objects,$1) $(base)
	@mkdir -p $$(@D)
	$(Q)$(CC) $(cflags) $(CFLAGS) $(whole) -o $$@ $$^ $(libs_$1)
endef
$(foreach s,$(stages),$(eval $(call stage_rules,$s)))

-include $(wildcard $(BUILD)/obj/pipeline/*/*.d)

include tests/tests.mk
