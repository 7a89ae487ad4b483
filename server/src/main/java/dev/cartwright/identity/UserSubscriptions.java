package dev.cartwright.identity;

import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.events.StoredEvent;
import dev.cartwright.platform.events.Subscription;
import dev.cartwright.platform.mail.Message;
import dev.cartwright.platform.mail.Outbox;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.Set;

/// Writes to whoever registered, and to the owner of an address that somebody wanted to register again: the answer to
/// the two requests is the same, only the mailbox knows.
@Singleton
class UserSubscriptions implements Subscription {
    private final UserStore users;
    private final Outbox outbox;
    private final Letter welcome;
    private final Letter again;

    UserSubscriptions(
            UserStore users,
            Outbox outbox,
            @Location("mail/welcome.txt") Template welcomeText,
            @Location("mail/welcome.html") Template welcomeHtml,
            @Location("mail/registered-again.txt") Template againText,
            @Location("mail/registered-again.html") Template againHtml) {
        this.users = users;
        this.outbox = outbox;
        this.welcome = new Letter("Welcome", welcomeText, welcomeHtml);
        this.again = new Letter("You have an account already", againText, againHtml);
    }

    /// What was typed in as a name is left out: a stranger may have typed it.
    private record Letter(String subject, Template text, Template html) {}

    @Override
    public String name() {
        return "account-mail";
    }

    @Override
    public Set<String> types() {
        return Set.of(UserEvent.UserRegistered.TYPE, UserEvent.RegistrationRepeated.TYPE);
    }

    @Override
    public void handle(StoredEvent event) throws Exception {
        switch (event.type()) {
            case UserEvent.UserRegistered.TYPE -> send(event, welcome);
            case UserEvent.RegistrationRepeated.TYPE -> send(event, again);
            default -> {}
        }
    }

    /// Whoever deleted the account in the meantime gets nothing more.
    private void send(StoredEvent event, Letter letter) throws Exception {
        var user = UserId.parse(event.aggregate()).flatMap(users::find);
        if (user.isPresent()) {
            outbox.send(new Message(
                    event.id().text(),
                    user.get().email(),
                    letter.subject(),
                    letter.text().render(),
                    letter.html().render()));
        }
    }
}
