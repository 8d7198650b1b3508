WriteManuals.program.runAsProcess(context: ())
