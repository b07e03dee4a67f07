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
find_all  := find $(INPUT) -mindepth 1 -maxdepth 1 -xtype d \
	-not -name '*[!a-z0-9-]*' -printf '%f\n'
sessions_all := $(sort $(shell $(find_all)))
sessions  := $(if $(S),$(filter $(S),$(sessions_all)),$(sessions_all))
years     := $(shell $(find_all) | \
	sed -n 's/^\([0-9][0-9][0-9][0-9]\)-.*/\1/p' | sort -u)
typeset    = niederschrift.pdf anlagenliste.pdf anlagenverzeichnis.pdf
registers  = anlagenverzeichnis.pdf beschluesse.pdf $(if \
	$(filter intern,$1),zusagen.pdf)
# of audiences $1 and sessions $2; of years only where no session is named
accessible = $(foreach a,$1,$(foreach d,$(typeset),$(2:%=$(OUTPUT)/$a/%/$d)) \
	$(if $S,,$(foreach y,$(years),$(addprefix $(OUTPUT)/$a/$y/, \
	$(call registers,$a)))))
documents  = $(call accessible,$1,$2) $(foreach a,$1, \
	$(2:%=$(OUTPUT)/$a/%/anlagenverzeichnis.csv) \
	$(2:%=$(OUTPUT)/$a/%/sitzungspaket.pdf) \
	$(if $S,,$(years:%=$(OUTPUT)/$a/%/anlagenverzeichnis.csv)))

# attachment files; the run for the public alone does not look into the closed part
is_public := $(if $(filter-out oeffentlich,$(or $(MAKECMDGOALS),all)),,yes)
find_files := find -H $(INPUT)/*/anlagen \
	$(if $(is_public),,$(INPUT)/*/nichtoeffentlich/anlagen) \
	-mindepth 1 -maxdepth 1 ! -name '*[!a-z0-9.-]*' ! -xtype l 2>/dev/null
files     := $(patsubst $(INPUT)/%,%,$(shell $(find_files)))
facts_of   = $(patsubst %,$(BUILD)/1-survey/%.yaml,$(filter $2/anlagen/% \
	$(if $(filter intern,$1),$2/nichtoeffentlich/anlagen/%),$(files)))

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
	@$(if $(filter $@,$(or $(MAKECMDGOALS),all)),scripts/progress $(BUILD) $(run))
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
run := $(shell echo $$PPID.$$(date +%s%N))$(if $(is_public),,.beide)
tell = scripts/tell $(BUILD) $(run) $1

# what went wrong before must not look current: an old document is put aside
retire = { scripts/retire $(BUILD) $(OUTPUT) $1 $2; exit 1; }

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

$(BUILD)/3-collect/vokabular.yaml: $(call program,3-collect)
	@mkdir -p $(@D)
	$(Q)$< -k -o $@

changed   := $(shell $(find_files) | scripts/changed $(INPUT) $(BUILD)/1-survey)
$(changed:%=$(BUILD)/1-survey/%.yaml): immer
$(files:%=$(BUILD)/1-survey/%.yaml): $(BUILD)/1-survey/%.yaml: $(INPUT)/% \
    $(call program,1-survey)
	@mkdir -p $(@D)
	$(Q)$(call program,1-survey) -o $@ $<

looks     := $(wildcard $(TEMPLATES)/*)
compose    = $(call program,4-compose) -t $(TEMPLATES)/$1 \
	-k $(BUILD)/$2/vokabular.yaml
typesetter = $(call program,5-typeset) -p $(BUILD)/5-typeset/deutsch.patterns \
	-s $(TEMPLATES)/$(if $(filter niederschrift,$1),$1,verzeichnis).yaml
current    = @scripts/retire -u $(BUILD) $(OUTPUT) $1 $2 $(notdir $3); \
	scripts/progress $(BUILD) $(run) $3
# a script that shows its commands where make does
script     = $(if $(V),V=1 )scripts/$1 $(BUILD) $(OUTPUT) $(TEMPLATES) $(run) $2 $3

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
	    -e $(BUILD)/1-survey -b $(call corrections,$1)/$$*.yaml \
	    -d $$(@:.yaml=.d) -o $$@ $(INPUT) $$* || $$(call retire,$1,$$*)

# registers of the year: of all sessions, so that no promise is forgotten
$(years:%=$(BUILD)/3-collect/%.$1.yaml): $(BUILD)/3-collect/%.$1.yaml: \
    $(sessions_all:%=$(BUILD)/3-collect/%.$1.yaml) $(call program,3-collect) \
    $(BUILD)/3-collect/sitzungen
	$(Q)sed 's|.*|$(BUILD)/3-collect/&.$1.yaml|' $(listed) | \
	    $(call tell,$$*.collect) $1 $(call program,3-collect) -j $$* \
	    -o $$@ - || $$(call retire,$1,$$*)
endef

# a document that is typeset: audience, document, its template, stage and
# names of the data
define document_rules
$(5:%=$(BUILD)/4-compose/%/$2.$1.md): $(BUILD)/4-compose/%/$2.$1.md: \
    $(BUILD)/$4/%.$1.yaml $(call program,4-compose) \
    $(BUILD)/$4/vokabular.yaml
	@mkdir -p $$(@D)
	$(Q)$(call tell,$$*.$2.compose) $1 $(call compose,$3,$4) \
	    -d $$(@:.md=.d) -o $$@ $$< || $$(call retire,$1,$$*)

$(5:%=$(OUTPUT)/$1/%/$2.pdf): $(OUTPUT)/$1/%/$2.pdf: \
    $(BUILD)/4-compose/%/$2.$1.md \
    $(call program,5-typeset) $(BUILD)/5-typeset/deutsch.patterns
	@mkdir -p $$(@D) $(BUILD)/5-typeset/$$*
	$(Q)$(call tell,$$*.$2.typeset) $1 $(call typesetter,$2) \
	    -d $(BUILD)/5-typeset/$$*/$2.$1.d -o $$@ $$< \
	    || $$(call retire,$1,$$*)
	$$(call current,$1,$$*,$$@)
endef

define table_rules
$(3:%=$(OUTPUT)/$1/%/anlagenverzeichnis.csv): \
    $(OUTPUT)/$1/%/anlagenverzeichnis.csv: $(BUILD)/3-collect/%.$1.yaml \
    $(call program,4-compose) $(BUILD)/3-collect/vokabular.yaml \
    $(TEMPLATES)/$2.csv
	@mkdir -p $$(@D)
	$(Q)$(call tell,$$*.csv) $1 $(call compose,$2.csv,3-collect) \
	    -o $$@ $$< || $$(call retire,$1,$$*)
	$$(call current,$1,$$*,$$@)
endef

# registers that do not know what a session now says must not stay, where only
# that session is made
forget_years = $(if $S,rm -rf $(foreach y,$(years),$(OUTPUT)/$1/$y \
	$(OUTPUT)/veraltet/$1/$y))

# what is bound, and the index that says on which page: audience, session.
# The documents are made one after the other: what is made after a fault would
# look as if all were well.
define bundle_rules
$(BUILD)/2-resolve/$2.$1.yaml: | $(call facts_of,$1,$2)

$(BUILD)/3-collect/$2.$1.yaml $(OUTPUT)/$1/$2/anlagenverzeichnis.pdf &: \
    $(BUILD)/2-resolve/$2.$1.yaml $(OUTPUT)/$1/$2/niederschrift.pdf $(looks) \
    $(foreach s,1-survey 3-collect 4-compose 5-typeset,$(call program,$s)) \
    $(BUILD)/3-collect/vokabular.yaml $(BUILD)/5-typeset/deutsch.patterns \
    | $(OUTPUT)/$1/$2/anlagenliste.pdf
	@mkdir -p $(BUILD)/3-collect $(BUILD)/4-compose/$2
	$(Q)$(call forget_years,$1)
	$(Q)$$(call script,appendix,$1,$2) || $$(call retire,$1,$2)
	$$(call current,$1,$2,$(OUTPUT)/$1/$2/anlagenverzeichnis.pdf)

$(OUTPUT)/$1/$2/sitzungspaket.pdf: $(BUILD)/3-collect/$2.$1.yaml $(looks) \
    $(OUTPUT)/$1/$2/anlagenverzeichnis.pdf $(OUTPUT)/$1/$2/niederschrift.pdf \
    $(foreach s,4-compose 5-typeset 6-bind,$(call program,$s))
	@mkdir -p $(BUILD)/5-typeset/$2 $(BUILD)/6-bind
	$(Q)$$(call script,bundle,$1,$2) || $$(call retire,$1,$2)
	$$(call current,$1,$2,$$@)

$(BUILD)/4-compose/$2/anlagenliste.$1.md: | $(OUTPUT)/$1/$2/niederschrift.pdf
$(OUTPUT)/$1/$2/anlagenverzeichnis.csv: | $(OUTPUT)/$1/$2/sitzungspaket.pdf
endef

# the sessions that registers were made of: one that is withdrawn leaves them at
# once, also where no register is made today
listed    := $(BUILD)/3-collect/sitzungen
withdrawn := $(if $(wildcard $(listed)),$(filter-out $(sessions_all), \
	$(file <$(listed))),unknown)
$(listed): $(if $(withdrawn)$(filter-out $(file <$(listed)),$(sessions_all)),immer)
	@mkdir -p $(@D)
	$(Q)$(if $(withdrawn),rm -rf $(foreach a,$(audiences), \
	    $(OUTPUT)/$a/[0-9][0-9][0-9][0-9] \
	    $(OUTPUT)/veraltet/$a/[0-9][0-9][0-9][0-9]))
	$(Q)$(find_all) | sort >$@

# those of a year likewise, and not while a session has a fault
define year_rules
$(BUILD)/3-collect/$2.$1.yaml: | \
    $(sessions_all:%=$(OUTPUT)/$1/%/anlagenverzeichnis.csv)

$(BUILD)/4-compose/$2/beschluesse.$1.md: | $(OUTPUT)/$1/$2/anlagenverzeichnis.pdf
$(BUILD)/4-compose/$2/zusagen.$1.md: | $(OUTPUT)/$1/$2/beschluesse.pdf
$(OUTPUT)/$1/$2/anlagenverzeichnis.csv: | $(OUTPUT)/$1/$2/$(lastword $(call \
    registers,$1))
endef

$(foreach a,$(audiences),$(eval $(call audience_rules,$a)) \
$(eval $(call document_rules,$a,niederschrift,niederschrift.md,2-resolve,$(sessions_all))) \
$(eval $(call document_rules,$a,anlagenliste,anlagenliste.md,2-resolve,$(sessions_all))) \
$(eval $(call document_rules,$a,anlagenverzeichnis,jahresverzeichnis.md,3-collect,$(years))) \
$(eval $(call document_rules,$a,beschluesse,beschluesse.md,3-collect,$(years))) \
$(eval $(call document_rules,$a,zusagen,zusagen.md,3-collect,$(years))) \
$(eval $(call table_rules,$a,anlagenverzeichnis,$(sessions_all))) \
$(eval $(call table_rules,$a,jahresverzeichnis,$(years))) \
$(foreach s,$(sessions_all),$(eval $(call bundle_rules,$a,$s))) \
$(foreach y,$(years),$(eval $(call year_rules,$a,$y))))

-include $(wildcard $(foreach a,$(audiences),$(BUILD)/2-resolve/*.$a.d \
	$(call corrections,$a).d \
	$(BUILD)/4-compose/*/*.$a.d $(BUILD)/5-typeset/*/*.$a.d \
	$(BUILD)/6-bind/*.$a.d))

# output/ holds what today's input justifies and nothing else
aufraeumen: $(listed) ## entfernt Dokumente, deren Sitzung es nicht mehr gibt
	$(Q)scripts/prune $(OUTPUT) $(BUILD) $(listed)

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

# half a program must not look like one
define stage_rules
$(call program,$1): $(call objects,$1) $(base)
	@mkdir -p $$(@D)
	$(Q)$(CC) $(cflags) $(CFLAGS) $(whole) -o $$@.neu $$^ $(libs_$1)
	$(Q)mv -f $$@.neu $$@
endef
$(foreach s,$(stages),$(eval $(call stage_rules,$s)))

-include $(wildcard $(BUILD)/obj/pipeline/*/*.d)

include tests/tests.mk
