/** The campaign of flights that brings a station up: found, checked, put at risk, and found again without a partner. See docs/campaign.md. */
@NullMarked
package space.outpost.construct.campaign;

import org.jspecify.annotations.NullMarked;
