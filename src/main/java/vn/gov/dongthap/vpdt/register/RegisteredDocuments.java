package vn.gov.dongthap.vpdt.register;

import java.util.List;

/** The procedure whose documents stand in a register, asked when the register is to be closed. */
public interface RegisteredDocuments {

    /** Whether its documents stand in that register. */
    boolean fill(RegisterView register);

    /**
     * Documents that have a number of the register, not void, and have not been released: number and notation, in order.
     *
     * @param most how many at most
     */
    List<String> unreleased(long registerId, int most);

    /** What the register prints beside these entries, in their order. */
    List<PrintedRow> printed(List<RegisterEntry> entries);
}
