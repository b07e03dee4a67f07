/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * county - the register: kreis.yaml and personen.yaml.
 */
#ifndef RESOLVE_COUNTY_H
#define RESOLVE_COUNTY_H

#include <stdbool.h>

struct county;
struct notes;

/* reads the register of the folder; from then on the notes know it.  False,
 * after a report, where a file could not be read at all. */
bool	county_read(struct notes *, const char *folder, struct county *);

/* reports a coat of arms that is not there */
void	county_check_arms(struct notes *, const struct county *);

#endif
