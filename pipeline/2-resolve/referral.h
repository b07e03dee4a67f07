/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * referral - other bodies that items come from and go to.
 *
 * "verwiesen an kreisausschuss" names a body of the county and becomes
 * "verwiesen an den Kreisausschuss"; any other text stays.  A recommendation
 * names an earlier session by its identifier; its files are not looked at.
 */
#ifndef RESOLVE_REFERRAL_H
#define RESOLVE_REFERRAL_H

struct committee;
struct county;
struct notes;
struct session;
struct wording;

/* reports what is not known */
void	referral_resolve(struct notes *, struct session *,
	    const struct wording *);

/* the body that a result refers a matter to; NULL: none that is known */
const struct committee	*referral_target(const struct county *,
	    const char *result);

#endif
