package dev.cartwright.platform.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where mails go: files `DATA/mail/<id>.eml`, which any mail program opens. Written beside and renamed, so that
/// nobody reads half a mail and the same message sent again is still one file.
@Singleton
public class Outbox {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Unless it is named here, each part of each mail looks for it in all libraries.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Path folder;
    private final String from;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    Outbox(
            @ConfigProperty(name = "cartwright.data") Path data,
            @ConfigProperty(name = "cartwright.mail.from", defaultValue = "Cartwright <shop@cartwright.example>")
                    String from,
            Clock clock) {
        this.folder = data.resolve("mail");
        this.from = from;
        this.clock = clock;
    }

    public void send(Message message) throws IOException, MessagingException {
        var mime = mime(message);
        Files.createDirectories(folder);
        var file = folder.resolve(message.id() + ".eml");
        var draft = Files.createTempFile(folder, message.id(), ".draft");
        try {
            Files.write(draft, bytes(mime));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // It is tried again every second, on a disk that is full as well: nothing may pile up.
            Files.deleteIfExists(draft);
        }
    }

    private MimeMessage mime(Message message) throws MessagingException {
        var mime = new NamedMessage(session, message.id());
        mime.setFrom(new InternetAddress(from));
        mime.setRecipient(RecipientType.TO, new InternetAddress(message.to()));
        mime.setSubject(message.subject(), UTF_8);
        mime.setSentDate(Date.from(clock.instant()));
        var either = new MimeMultipart("alternative");
        either.addBodyPart(part(message.text(), "plain"));
        either.addBodyPart(part(message.html(), "html"));
        mime.setContent(either);
        mime.saveChanges();
        return mime;
    }

    /// In memory first: the encoders write byte by byte. A buffer before the file would grow by one with each of them.
    private static byte[] bytes(MimeMessage mime) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        mime.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /// A message whose `Message-ID` is ours, so that a mail sent twice is recognised as one.
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@cartwright.example>");
        }
    }
}
