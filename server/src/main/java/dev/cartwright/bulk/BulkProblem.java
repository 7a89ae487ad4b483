package dev.cartwright.bulk;

import dev.cartwright.kernel.ProblemType;

/// Why an import is refused as a whole.
enum BulkProblem implements ProblemType {
    IMPORT_RUNNING(409, "Another import is under way"),
    MAPPING_INVALID(422, "The mapping does not fit");

    private final Form form;

    BulkProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
