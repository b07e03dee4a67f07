/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * field - what a field of a form, or another annotation, shows.
 */
#ifndef BIND_FIELD_H
#define BIND_FIELD_H

#include "object.h"

/* the look that holds now, a stream; a null object where there is none */
qpdf_oh	field_look(qpdf_data, qpdf_oh annotation);

/* false for a field of text that has a value but a look without words: viewers
 * would make one, which we do not; true for all else */
bool	field_is_shown(qpdf_data, qpdf_oh annotation);

#endif
