package org.papergraph.correct;

import org.papergraph.read.Place;

/**
 * One line of a file of corrections.
 *
 * @param place where it stands
 * @param correction what it says
 * @param withdrawn whether the correction of the same is taken back
 */
public record Step(Place place, Correction correction, boolean withdrawn) {}
