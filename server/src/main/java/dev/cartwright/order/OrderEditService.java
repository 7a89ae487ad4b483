package dev.cartwright.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.payment.Payments;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.tax.TaxRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Changing what an order says, before it is sent.
@ApplicationScoped
class OrderEditService {
    private final OrderStore store;
    private final Payments payments;
    private final TaxRates taxes;
    private final MergePatch patches;
    private final Audit audit;
    private final Clock clock;

    OrderEditService(
            OrderStore store, Payments payments, TaxRates taxes, MergePatch patches, Audit audit, Clock clock) {
        this.store = store;
        this.payments = payments;
        this.taxes = taxes;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /// What of it was changed: its contents are personal.
    private record Changed(List<String> fields) {}

    @Transactional
    Order edit(OrderId id, JsonNode patch, Optional<IfMatch> ifMatch, Caller caller) {
        Permissions.demand(caller, Act.EDIT_ORDER);
        var before = payments.of(id)
                .flatMap(payment -> store.lock(id, payment))
                .orElseThrow(() -> CommonProblem.notFound("order"));
        ifMatch.ifPresent(match -> match.demand(before.version()));
        Step.EDIT.demand(before.stand());

        var edit = patches.apply(EditOrder.of(before), patch, EditOrder.class);
        var changed = changed(before, edit);
        if (changed.isEmpty()) {
            return before;
        }
        demandSameTax(before.buyer().address(), edit.shippingAddress());
        var after = before.edit(
                edit.note(), edit.shippingAddress(), caller.actor(), clock.instant(), String.join(", ", changed));
        store.edit(before, after);
        audit.wrote(caller, Act.EDIT_ORDER, id, null, new Changed(changed));
        return after;
    }

    private static List<String> changed(Order before, EditOrder edit) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(before.note(), edit.note())) {
            changed.add("note");
        }
        if (!before.buyer().address().equals(edit.shippingAddress())) {
            changed.add("shippingAddress");
        }
        return changed;
    }

    /// The buyer has agreed to a total: an address that costs another tax is another order.
    private void demandSameTax(Address before, Address after) {
        if (taxes.rateFor(before).compareTo(taxes.rateFor(after)) != 0) {
            throw CommonProblem.INVALID
                    .because("At this address the tax is another, and the order's total is settled.")
                    .at("/shippingAddress", "tax", "Choose an address with the same tax, or cancel the order.");
        }
    }
}
