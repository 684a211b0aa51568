package loupe.cli;

import loupe.data.GrayImage;

/**
 * A picture that a network is asked about.
 *
 * @param name    where it comes from, for people
 * @param picture what the network gets
 * @param remark  what was found out about it, for people; may be empty
 */
record Question(String name, GrayImage picture, String remark) {

    static final String BLANK = "there is no ink: the network got a blank picture";
}
