package dev.cartwright.cart;

import dev.cartwright.identity.AccountFollower;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.UserId;
import dev.cartwright.session.SignInFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// What becomes of carts when their owner signs in, or goes for good.
@ApplicationScoped
class CustomerCartService implements SignInFollower, AccountFollower {
    private final CartStore store;

    CustomerCartService(CartStore store) {
        this.store = store;
    }

    /// The guest's cart goes into the account's open one, or becomes it. Where both together would be more than a cart
    /// holds, the account has two, and the second one's turn comes when the first was ordered: no line is lost.
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void signedIn(UserId user, Caller before) {
        if (before.cartToken().isEmpty()) {
            return;
        }
        var locked = store.lockToMerge(before.cartToken().get(), user);
        var own = locked.stream().filter(cart -> cart.owner() != null).findFirst();
        for (var guests : locked) {
            if (guests.owner() == null) {
                own.filter(cart -> cart.hasRoomFor(guests))
                        .ifPresentOrElse(cart -> merge(guests, cart), () -> save(guests.ownedBy(user)));
            }
        }
    }

    private void merge(Cart guests, Cart own) {
        save(own.takingIn(guests));
        if (!store.merged(guests, own)) {
            throw changed(guests);
        }
    }

    private void save(Cart cart) {
        if (!store.save(cart)) {
            throw changed(cart);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(UserId user) {
        store.forgetOf(user);
    }

    private static IllegalStateException changed(Cart cart) {
        return new IllegalStateException("the locked cart " + cart.id() + " was changed by somebody else");
    }
}
