package dev.cartwright.inventory;

import dev.cartwright.kernel.ProblemType;

enum InventoryProblem implements ProblemType {
    STOCK_BELOW_RESERVED(409, "Orders hold more than that");

    private final Form form;

    InventoryProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
