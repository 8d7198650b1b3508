"""Shows a mail as a program does that knows only text: who wrote to whom, the words, the attachments.

usage: mail.py <mail.eml
"""
import email, email.policy, sys

mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
for name in ("From", "Reply-To", "To", "Date", "Subject"):
    if mail[name]:
        print(f"\033[1m{name + ':':9}\033[0m {mail[name]}")
print()
print(mail.get_body(("plain",)).get_content().replace("\r\n", "\n").rstrip())
print()
for part in mail.iter_attachments():
    content = part.get_content()
    size = len(content.encode() if isinstance(content, str) else content)
    print(f"\033[7m {part.get_filename()} \033[0m {round(size / 1000)} kB")
