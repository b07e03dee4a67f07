# SPDX-License-Identifier: EUPL-1.2
#
# Tests: one program of unit tests a stage, linked with all of it but its main;
# recorded cases; scripts that print "ok" and "not ok".

unit      := $(foreach s,base $(stages),$(BUILD)/tests/unit-$s)
golden    := $(BUILD)/tests/golden
without_main = $(filter-out %/main.o,$(call objects,$1))

# Criterion finds tests by the section that they lie in
$(BUILD)/obj/tests/%.o: whole :=

$(golden): $(BUILD)/obj/tests/golden.o
	@mkdir -p $(@D)
	$(Q)$(CC) $(cflags) $(CFLAGS) -o $@ $^ -lcriterion

define unit_rules
$(BUILD)/tests/unit-$1: \
    $(patsubst %.c,$(BUILD)/obj/%.o,$(wildcard tests/unit/$1/*.c)) \
    $(if $(filter base,$1),,$(call without_main,$1)) $(base)
	@mkdir -p $$(@D)
	$(Q)$(CC) $(cflags) $(CFLAGS) $(whole) -o $$@ $$^ -lcriterion -lz \
	    $(or $(libs_$1),$(libs_base))
endef
$(foreach s,base $(stages),$(eval $(call unit_rules,$s)))
-include $(wildcard $(BUILD)/obj/tests/*.d $(BUILD)/obj/tests/unit/*/*.d)

run_golden = BIN=$(BUILD)/bin PATTERNS=$(BUILD)/5-typeset/deutsch.patterns \
	$(golden)

check: programs $(unit) $(golden) $(BUILD)/5-typeset/deutsch.patterns ## alle Tests
	@BUILD=$(BUILD) scripts/check $(unit) $(golden)

bless: programs $(golden) $(BUILD)/5-typeset/deutsch.patterns ## erwartete Ausgaben der Tests neu schreiben
	$(Q)BLESS=1 $(run_golden)
	@git --no-pager diff --stat -- tests/golden

conformance: all $(BUILD)/5-typeset/deutsch.patterns ## veraPDF über alle Dokumente (PDF/UA-1 und PDF/A-2a, Pakete als was sie sich ausgeben)
	$(Q)scripts/conformance $(call accessible,$(audiences),$(sessions)) \
	    $$(tests/conformance/cases $(BUILD)/conformance/cases) --pakete \
	    $(foreach a,$(audiences),$(sessions:%=$(OUTPUT)/$a/%/sitzungspaket.pdf)) \
	    $$(tests/conformance/pakete $(BUILD)/conformance/pakete)

bench: programs $(BUILD)/5-typeset/deutsch.patterns ## Zeiten der Stufen und der Kette im Vergleich
	$(Q)tests/bench/run

c_files := $(foreach s,base $(stages),$(call sources,$s))
lint: $(c_files:%=$(BUILD)/lint/%.ok) ## clang-tidy und cppcheck
	$(Q)cppcheck --quiet --std=c11 --enable=warning,performance,portability \
	    --inline-suppr --library=tests/cppcheck.cfg --error-exitcode=1 --suppress=missingIncludeSystem \
	    -Ipipeline pipeline

$(BUILD)/lint/%.ok: % .clang-tidy
	@mkdir -p $(@D)
	$(Q)clang-tidy --quiet $< -- -std=c11 -Ipipeline \
	    $(filter -I%,$(cflags)) 2>/dev/null
	@touch $@
