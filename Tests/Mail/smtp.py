"""A mail server on 127.0.0.1 that does to a mail what the name of its recipient says, and keeps each mail that came whole.

usage: smtp.py FOLDER CERTIFICATE KEY [--tls start|now|none] [--greeting usual|none|endless|no] [--user NAME --password WORD]

The first line that it prints is its port. Each mail whose end (a line with a dot) came is written to FOLDER, 001.eml and so on, with
its recipient in 001.to: also one that is refused, left hanging or dropped after that.

Names of recipients: `refuse` 550 and `later` 451 to RCPT; `busy` 421; `data550`, `data451` and `drop-data` to DATA; `drop-before`
closes before the mail is through; `end550`, `end451`, `hang` (no answer) and `drop` behind its end; `tell` prints a line and then
answers nothing; `tell-data` the same in place of an answer to DATA. Any other name is accepted.
"""
import argparse, base64, itertools, os, socket, ssl, struct, sys, threading

options = argparse.ArgumentParser()
for name in ("folder", "certificate", "key"):
    options.add_argument(name)
options.add_argument("--tls", default="start")
options.add_argument("--greeting", default="usual")
options.add_argument("--user")
options.add_argument("--password", default="")
options = options.parse_args()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(options.certificate, options.key)
numbers = itertools.count(1)
lock = threading.Lock()


class Gone(Exception):
    """This end closes the connection."""


class Client:
    def __init__(self, connection):
        self.connection = connection
        self.buffer = b""
        self.is_known = options.user is None

    def say(self, text):
        self.connection.sendall(text.encode() + b"\r\n")

    def line(self):
        while b"\n" not in self.buffer:
            part = self.connection.recv(65536)
            if not part:
                raise Gone
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r").decode("latin-1")

    def wait(self):
        """Until the other end goes."""
        while self.connection.recv(65536):
            pass
        raise Gone

    def close_hard(self):
        """With a reset, so that the other end cannot take it for an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise Gone

    def encrypt(self):
        self.connection = context.wrap_socket(self.connection, server_side=True)

    def greet(self):
        if options.greeting == "none":
            self.wait()
        if options.greeting == "no":
            self.say("554 5.3.2 no mail today")
            raise Gone
        while options.greeting == "endless":
            self.connection.sendall(b"220-" + b"x" * 4096)
        self.say("220 test ESMTP")

    def serve(self):
        if options.tls == "now":
            self.encrypt()
        self.greet()
        while True:
            words = self.line()
            verb = words.split(" ")[0].upper()
            if verb == "EHLO":
                self.hello()
            elif verb == "STARTTLS" and options.tls == "start":
                self.say("220 go")
                self.encrypt()
            elif verb == "AUTH":
                self.log_in(words)
            elif verb == "MAIL":
                self.say("250 ok" if self.is_known else "530 5.7.0 who are you?")
            elif verb == "RCPT":
                self.recipient(words)
            elif verb == "DATA":
                self.data()
            elif verb == "QUIT":
                self.say("221 bye")
                raise Gone
            else:
                self.say("250 ok" if verb in ("RSET", "NOOP") else "502 5.5.1 what?")

    def hello(self):
        is_encrypted = isinstance(self.connection, ssl.SSLSocket)
        words = ["test", "SIZE 30000000", "8BITMIME"]
        if options.tls == "start" and not is_encrypted:
            words.append("STARTTLS")
        if options.user is not None and is_encrypted:
            words.append("AUTH PLAIN")
        for index, word in enumerate(words):
            self.say(f"250{' ' if index == len(words) - 1 else '-'}{word}")

    def log_in(self, words):
        said = words.split(" ")[2] if words.count(" ") > 1 else None
        if said is None:
            self.say("334 ")
            said = self.line()
        self.is_known = base64.b64decode(said) == f"\0{options.user}\0{options.password}".encode()
        self.say("235 2.7.0 welcome" if self.is_known else "535 5.7.8 wrong name or password")

    def recipient(self, words):
        self.address = words.split("<")[1].split(">")[0]
        self.name = self.address.split("@")[0]
        answers = {"refuse": "550 5.1.1 nobody of that name", "later": "451 4.7.1 greylisted, come back later",
                   "busy": "421 4.3.2 too busy"}
        self.say(answers.get(self.name, "250 ok"))
        if self.name == "busy":
            raise Gone

    def data(self):
        answers = {"data550": "554 5.7.1 no", "data451": "451 4.3.0 not now"}
        if self.name in answers:
            return self.say(answers[self.name])
        if self.name == "drop-data":
            self.close_hard()
        if self.name == "tell-data":
            print("data", flush=True)
            self.wait()
        self.say("354 go on")
        if self.name == "drop-before":
            self.connection.recv(1)
            self.close_hard()
        mail = []
        while (line := self.line()) != ".":
            mail.append(line[1:] if line.startswith(".") else line)
        self.keep("".join(line + "\r\n" for line in mail))
        if self.name == "tell":
            print("end", flush=True)
        if self.name in ("tell", "hang"):
            self.wait()
        if self.name == "drop":
            self.close_hard()
        answers = {"end550": "554 5.6.0 looks like spam", "end451": "451 4.3.1 disk full"}
        self.say(answers.get(self.name, "250 2.0.0 queued"))

    def keep(self, mail):
        with lock:
            path = os.path.join(options.folder, f"{next(numbers):03}")
        with open(path + ".to", "w") as file:
            file.write(self.address)
        with open(path + ".eml", "wb") as file:
            file.write(mail.encode("latin-1"))


def serve(connection):
    client = Client(connection)
    try:
        client.serve()
    except (Gone, OSError):
        pass
    finally:
        client.connection.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
# Ends with whoever started it.
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
