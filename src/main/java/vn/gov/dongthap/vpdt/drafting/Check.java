package vn.gov.dongthap.vpdt.drafting;

/** Looks at one part of a draft. */
@FunctionalInterface
interface Check {

    /** Adds what is wrong with the draft, given what its record says. */
    void run(Anatomy draft, DraftContent content, Findings findings);
}
