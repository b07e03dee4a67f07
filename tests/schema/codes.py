# SPDX-License-Identifier: EUPL-1.2
"""codes - what each message of resolve is about: who could have said it too.

Every code of pipeline/2-resolve and pipeline/base stands in one of the lists.
"""

# a JSON Schema says the same: what there may be, what must be, what it looks like
SHAPE = """
    K010 K011 K012 K014 K020
""".split()

# a value that looks right names what is not in the registers (or a wrong one
# looks wrong and is looked up all the same)
REGISTER = """
    K021 K022 K023 K024
""".split()

# the file, or this part of it, cannot be read as YAML: no schema comes to see it
UNREADABLE = """
    K001 K002 K003 K004 K040 K041 K042 K043 U001 U002 U003
    Y001 Y002 Y003 Y004 Y005 Y006 Y007 Y008 Y009
""".split()

# what is said elsewhere, in another field, file or folder, decides
CROSS_FIELD = """
    K030 K050 K051 K052 K053 K054 K055 K056
    K090 K091 K092 K093 K100 K101 K102
    K110 K111 K112 K113 K114 K115
    K120 K121 K122 K123 K124 K125 K126 K127 K128 K129
    K300 K301 K302 K303 K304 K305 K306 K307 K308 K309
    K310 K311 K312 K313 K314 K315 K316 K317 K318 K319
    K320 K321 K322 K323 K324
    K200 K201 K202 K203 K204 K205 K210 K211 K212 K213
    K214 K215 K216 K220 K221 K222 K223 K224 K225 K226
    K227 K230 K231 K233 K234 K240 K243 K246 K247 K248
    K255
    K350 K351 K352 K353 K354 K355 K356 K357 K358 K359
    K360 K361 K362 K363 K364 K365 K366 K367 K368 K369
    K370 K371 K372 K373 K374 K375 K376 K377 K378 K379
    K380 K381
    K405 K410 K411 K412 K413 K414 K415 K416 K417 K418 K419 K420 K421 K422 K423
    K424 K430 K431 K432 K433 K434 K440 K441
    K600 K601 K602
""".split()

# not about the fields: prose, names of folders, wording, calls
ELSEWHERE = """
    K013 K060 K061 K062 K063 K070 K071 K072 K073 K074 K080 K081
    K082 K083 K130 K232 K245 K250 K260 K261 K265 K266 K400 K401
    K402 K403 K404 K406 K407 K408 K409 K500 K501 K502 K503 M001
    M002 M003
""".split()

CLASSES = {"SHAPE": SHAPE, "REGISTER": REGISTER, "UNREADABLE": UNREADABLE,
           "CROSS_FIELD": CROSS_FIELD, "ELSEWHERE": ELSEWHERE}
