import Agent
import Console

AgentProgram.program.runAsProcess(context: ())
